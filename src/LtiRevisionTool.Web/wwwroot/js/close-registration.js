// Asks the platform, and nobody else, to close the page in which the tool has registered itself.
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
