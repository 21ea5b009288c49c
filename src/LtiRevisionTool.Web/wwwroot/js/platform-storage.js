// Speaks to the storage of the platform, for browsers that keep no cookie of ours in its frame (LTI postMessage Storage 0.1).
const host = window.parent !== window ? window.parent : window.opener;

function frameNamed(name) {
  if (name === "_parent") return host;
  try { return host.frames[name] ?? host; } catch { return host; } // another site's page names no such frame
}

// The answer, or null: nobody there, an error, or silence. Never sent to, nor taken from, any other origin.
export function ask(place, message, wait) {
  if (!host) return Promise.resolve(null);
  const frame = frameNamed(place.frame);
  const id = crypto.randomUUID();
  return new Promise(done => {
    const end = answer => {
      clearTimeout(timer);
      removeEventListener("message", hear);
      done(answer);
    };
    const hear = event => {
      if (event.origin !== place.origin || event.source !== frame) return;
      if (event.data?.message_id !== id || event.data.subject !== `${message.subject}.response`) return;
      end(event.data.error ? null : event.data);
    };
    const timer = setTimeout(() => end(null), wait);
    addEventListener("message", hear);
    frame.postMessage({ ...message, message_id: id }, place.origin);
  });
}
