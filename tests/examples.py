"""How many examples the property tests try: the same ones every time, so that no change fails by chance on what it did not touch.

`make explore` sets VOORBEELDEN to try so many times as many, and others every time. What it finds becomes an `@example`.
"""

import os

from hypothesis import HealthCheck, settings

TIMES = int(os.environ.get("VOORBEELDEN", "0"))


def examples(count: int) -> settings:
    """Settings of a test that tries `count` examples, however long one takes and whichever fixtures it shares."""
    return settings(
        max_examples=count * max(TIMES, 1),
        derandomize=not TIMES,
        database=None,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    )
