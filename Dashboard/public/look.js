// Before the first paint: the look that was chosen here, else the system's. src/look/look.ts takes over.
(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem("leadbot.look");
  } catch (_) {} // a browser that stores nothing follows the system
  var dark = chosen === "dark" || (chosen !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.look = dark ? "dark" : "light";
})();
