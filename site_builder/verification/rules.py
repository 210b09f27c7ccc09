"""The rules for a finished site, in the order in which they are told."""

from collections.abc import Callable

from site_builder.problems import Problem
from site_builder.verification import budgets, files, links, losses, policy
from site_builder.verification.finished import Finished

RULES: tuple[Callable[[Finished], list[Problem]], ...] = (
    files.empty_site,
    files.outside_the_site,
    files.badly_formed,
    links.broken_links,
    links.unknown_in_sitemap,
    policy.loose_policies,
    policy.third_parties,
    budgets.heavy_pages,
    losses.large_losses,
)


def all_faults(site: Finished) -> tuple[Problem, ...]:
    """Everything that the rules find, all at once."""
    return tuple(fault for rule in RULES for fault in rule(site))
