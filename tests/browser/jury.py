"""Questions to a page that is open in the browser, each answered with the faults it has."""

from dataclasses import dataclass

from playwright.sync_api import Page

from tests.browser.views import View

# Every rule that axe-core has, also those that are off by default; the deprecated ones aside.
_AXE = """
async () => {
  const rules = axe.getRules().filter((rule) => !rule.tags.includes("deprecated")).map((rule) => rule.ruleId);
  const enabled = Object.fromEntries(rules.map((rule) => [rule, { enabled: true }]));
  const result = await axe.run(document, { runOnly: { type: "rule", values: rules }, rules: enabled });
  const told = (rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")} – ${node.failureSummary}`);
  return {
    rules: new Set(["passes", "violations", "incomplete", "inapplicable"].flatMap((kind) => result[kind].map((rule) => rule.id))).size,
    violations: result.violations.flatMap(told),
  };
}
"""

# Wide pages scroll sideways; text that is cut off does not, so both are looked for.
_SIDEWAYS = """
() => {
  const root = document.documentElement;
  const faults = root.scrollWidth > root.clientWidth ? [`page: ${root.scrollWidth} > ${root.clientWidth}`] : [];
  for (const element of document.querySelectorAll("body *")) {
    const style = getComputedStyle(element);
    const text = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (!text || style.clipPath !== "none" || !element.checkVisibility({ visibilityProperty: true })) continue;
    const box = element.getBoundingClientRect();
    const name = `${element.tagName.toLowerCase()}.${element.className} ${element.textContent.trim().slice(0, 30)}`;
    if (box.width > 1 && box.right > root.clientWidth + 1 && !element.closest("[tabindex='0'], svg")) {
      faults.push(`off screen: ${name}: ${Math.round(box.right)}`);
    }
    if (style.overflowX === "hidden" && element.scrollWidth > element.clientWidth + 1) faults.push(`clipped: ${name}`);
    if (style.overflowY === "hidden" && element.scrollHeight > element.clientHeight + 1) faults.push(`clipped: ${name}`);
  }
  return faults;
}
"""

# A target is as large as what reacts to a press: its own box, its label's, or what is stretched over its card.
_TARGETS = """
() => {
  const smallest = 44;
  const faults = [];
  let seen = 0;
  const hit = (element, x, y) => {
    const found = document.elementFromPoint(x, y);
    return found !== null && (element.contains(found) || found.closest("label")?.control === element);
  };
  for (const element of document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")) {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || element.closest("[inert]")) continue;
    const box = (element.closest("label") ?? element).getBoundingClientRect();
    const style = getComputedStyle(element);
    if (style.clipPath !== "none" || box.bottom < 0) continue;
    seen += 1;
    const text = element.closest("p, dd, td, li, figcaption");
    if (style.display === "inline" && text !== null && text.textContent.trim() !== element.textContent.trim()) continue;
    if (box.width >= smallest - 0.5 && box.height >= smallest - 0.5) continue;
    element.scrollIntoView({ block: "center", inline: "center" });
    const now = element.getBoundingClientRect();
    const [x, y, far] = [now.left + now.width / 2, now.top + now.height / 2, smallest / 2 - 1];
    const wide = now.width >= smallest - 0.5 || (hit(element, x - far, y) && hit(element, x + far, y));
    const high = now.height >= smallest - 0.5 || (hit(element, x, y - far) && hit(element, x, y + far));
    if (!wide || !high) {
      faults.push(`${element.outerHTML.slice(0, 90)}: ${Math.round(now.width)} × ${Math.round(now.height)}`);
    }
  }
  return { seen, faults };
}
"""

# The ring may be drawn on what the focus is in, such as a card with one link.
_FOCUSED = """
() => {
  const element = document.activeElement;
  const box = element.getClientRects()[0] ?? element.getBoundingClientRect();  // the first line of what runs over two
  const seen = (style) => style.outlineStyle !== "none" && !style.outlineColor.endsWith(", 0)");
  const ring = (style) => (seen(style) ? parseFloat(style.outlineWidth) : 0);
  const rings = [ring(getComputedStyle(element, "::after"))];
  for (let holder = element; holder && holder !== document.body; holder = holder.parentElement) rings.push(ring(getComputedStyle(holder)));
  const inside = (least, value, most) => Math.min(Math.max(value, least), most);
  const x = inside(0, box.left + box.width / 2, innerWidth - 1);
  const y = inside(0, box.top + Math.min(box.height / 2, 20), innerHeight - 1);
  const top = document.elementFromPoint(x, y);
  return {
    name: element === document.body ? "" : element.outerHTML.slice(0, 100),
    ring: Math.max(...rings),
    on_screen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth,
    uncovered: top !== null && (element.contains(top) || top.contains(element)),
  };
}
"""

_SET_STYLE = """
(css) => {
  window.visitors ??= new CSSStyleSheet();
  window.visitors.replaceSync(css);
  if (!document.adoptedStyleSheets.includes(window.visitors)) document.adoptedStyleSheets.push(window.visitors);
}
"""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How much was looked at, and what was wrong."""

    looked_at: int
    faults: list[str]


@dataclass(frozen=True, slots=True)
class Stop:
    """Where Tab has led to: an element's opening tag, or an empty name at the end of the page."""

    name: str
    ring: float
    on_screen: bool
    uncovered: bool

    @property
    def fault(self) -> str:
        """What is wrong with how the focus shows; empty when nothing is."""
        reasons = {
            "ring thinner than 2 px": self.ring < 2,
            "off screen": not self.on_screen,
            "covered": not self.uncovered,
        }
        return ", ".join(reason for reason, holds in reasons.items() if holds)


def ask_axe(page: Page, axe: str) -> Verdict:
    """Every rule of axe-core; what is looked at are rules."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(axe)
    result = page.evaluate(_AXE)
    return Verdict(result["rules"], result["violations"])


def sideways(page: Page) -> list[str]:
    """What makes the page scroll sideways, and text that is cut off."""
    return list(page.evaluate(_SIDEWAYS))


def small_targets(page: Page) -> Verdict:
    """Links and buttons that are hard to hit; links inside a sentence aside."""
    result = page.evaluate(_TARGETS)
    return Verdict(result["seen"], result["faults"])


def focused(page: Page) -> Stop:
    """What has the focus now."""
    return Stop(**page.evaluate(_FOCUSED))


def change_view(page: Page, view: View) -> None:
    """Shows the open page as another visitor sees it; a style sheet of their own is added as an extension would, whatever the policy."""
    page.set_viewport_size({"width": view.width, "height": view.height})
    page.emulate_media(media=view.media, color_scheme=view.scheme, forced_colors=view.forced_colors, contrast=view.contrast)
    page.evaluate(_SET_STYLE, view.style)
