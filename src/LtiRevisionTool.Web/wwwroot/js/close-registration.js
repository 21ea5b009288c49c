// Asks the platform, and nobody else, to close the page in which the tool has registered itself.
// Moodle stays scrolled to where the last button was: what is left to do would stand above the view.
const heading = document.querySelector("h1");
heading.tabIndex = -1;
heading.focus();

const button = document.querySelector("#close");
const platform = window.opener ?? (window.parent === window ? null : window.parent);
if (platform) {
  button.hidden = false;
  button.addEventListener("click", () => {
    for (const origin of button.dataset.origins.split(" ")) {
      platform.postMessage({ subject: "org.imsglobal.lti.close" }, origin);
    }
  });
}
