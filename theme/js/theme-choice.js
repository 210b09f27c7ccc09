// Runs before the page is drawn, so that the chosen theme does not flash: that is why it is small, and no module.
document.documentElement.classList.add("js");
try {
  const theme = localStorage.getItem("thema");
  if (theme === "licht" || theme === "donker") {
    document.documentElement.dataset.theme = theme === "donker" ? "dark" : "light";
  }
} catch {
  // Storage is switched off: the system's own theme stays.
}
