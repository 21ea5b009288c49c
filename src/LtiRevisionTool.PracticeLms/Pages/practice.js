// Posts a launch on, and keeps the lists of a page up to date. Every page works without this file.
document.querySelector('form[data-post-on]')?.submit();

const live = [...document.querySelectorAll('[data-live]')];
const follow = async () => {
  if (document.hidden) return;
  try {
    const response = await fetch(location.href);
    const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
    for (const old of live) {
      const now = fresh.getElementById(old.id);
      if (now && now.innerHTML !== old.innerHTML && !old.querySelector(':focus')) old.innerHTML = now.innerHTML;
    }
  } catch {
    // The LMS is away: the next turn tries again.
  }
};
if (live.length > 0) setInterval(follow, 2000);

// A tool that has registered itself asks to be closed.
if (document.querySelector('iframe[data-registration]')) {
  addEventListener('message', event => {
    if (event.data?.subject === 'org.imsglobal.lti.close') location.assign(location.pathname);
  });
}
