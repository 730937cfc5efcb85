// Copies the text that a button names; without a script the text stands there to be marked, and there is no button.
const show = root => root.querySelectorAll("[data-copies]").forEach(button => { button.hidden = false; });

document.addEventListener("click", async event => {
  const button = event.target.closest("[data-copies]");
  if (!button) return;
  const source = document.getElementById(button.dataset.copies);
  await navigator.clipboard.writeText(source.value ?? source.textContent);
  button.textContent = "Copied";
});
document.addEventListener("htmx:load", event => show(event.target));
show(document);
