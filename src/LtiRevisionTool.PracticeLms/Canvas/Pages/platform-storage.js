// Answers the messages of LTI tools: keeps small things for them in this browser, and says what it can do. For each tool's
// origin 500 keys and 4096 characters, counted since the page was loaded; writing a key again counts again.
'use strict';
(() => {
  const most = { keys: 500, characters: 4096 };
  const used = new Map();
  const frame = 'post_message_forwarding';
  const nameOf = (origin, key) => `lti|${origin}|${key}`;

  const fail = (code, message) => ({ error: { code, message } });

  const put = (origin, { key, value }) => {
    const name = nameOf(origin, key);
    const count = used.get(origin) ?? { keys: 0, characters: 0 };
    if (value === null || value === undefined || value === '') {
      localStorage.removeItem(name);
      return { key };
    }
    if (count.keys >= most.keys) return fail('storage_exhaustion', 'Reached key limit for tool');
    const size = key.length + String(value).length;
    if (count.characters + size > most.characters) return fail('storage_exhaustion', 'Reached byte limit for tool');
    used.set(origin, { keys: count.keys + 1, characters: count.characters + size });
    localStorage.setItem(name, value);
    return { key, value };
  };

  const get = (origin, { key }) => ({ key, value: localStorage.getItem(nameOf(origin, key)) });

  const withKey = work => (event, message) => {
    if (!message.message_id) return fail('bad_request', "Missing required 'message_id' field");
    if (!message.key) return fail('bad_request', "Missing required 'key' field");
    return work(event.origin, message);
  };

  const frameOf = source => [...document.querySelectorAll('iframe')].find(one => one.contentWindow === source);

  const subjects = {
    'lti.capabilities': () => ({
      supported_messages: [
        { subject: 'lti.frameResize' },
        { subject: 'lti.scrollToTop' },
        { subject: 'lti.fetchWindowSize' },
        { subject: 'lti.capabilities' },
        { subject: 'lti.get_data', frame },
        { subject: 'lti.put_data', frame },
      ],
    }),
    'lti.get_data': withKey(get),
    'lti.put_data': withKey(put),
    'lti.frameResize': (event, { height }) => {
      const own = frameOf(event.source);
      if (own && Number(height) > 0) own.style.height = `${Number(height)}px`;
      return {};
    },
    'lti.scrollToTop': () => {
      scrollTo(0, 0);
      return {};
    },
    'lti.fetchWindowSize': () => ({ height: innerHeight, width: innerWidth, footer: 0, offset: { left: 0, top: 0 }, scrollY }),
    'lti.close': () => fail('unsupported_subject', 'placement does not support lti.close'),
  };

  const read = data => {
    if (typeof data !== 'string') return data;
    try {
      return JSON.parse(data);
    } catch {
      return null;
    }
  };

  addEventListener('message', event => {
    const message = read(event.data);
    if (typeof message?.subject !== 'string' || message.subject.endsWith('.response') || !message.subject.startsWith('lti.')) return;
    const work = subjects[message.subject];
    const answer = work ? work(event, message) : fail('unsupported_subject', message.subject);
    const reply = { subject: `${message.subject}.response`, ...answer };
    if (message.message_id) reply.message_id = message.message_id;
    event.source?.postMessage(reply, event.origin);
  });
})();
