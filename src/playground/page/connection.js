/**
 * Does something as a person.
 * @param {string} action
 * @param {Record<string, unknown>} fields
 * @returns {Promise<any>} what came of it. @throws Error with the server's words.
 */
export async function post(action, fields) {
  return send(`/api/${action}`, JSON.stringify(fields), 'application/json');
}

/**
 * @param {Record<string, unknown>} fields
 * @param {Blob} file
 */
export async function postFile(fields, file) {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  return send(`/api/attach?${query}`, file, 'application/octet-stream');
}

/**
 * @param {string} address
 * @param {BodyInit} body
 * @param {string} contentType
 */
async function send(address, body, contentType) {
  const response = await fetch(address, { method: 'POST', headers: { 'content-type': contentType }, body });
  const { result, error } = await response.json();
  if (!response.ok) throw new Error(error);
  return result;
}

/** @returns {Promise<any>} everything there is at this moment. */
export async function fetchState() {
  const response = await fetch('/api/state');
  return response.json();
}

/**
 * Follows what happens after the state that was fetched. The browser connects anew by itself and names the last event that it saw,
 * so that nothing is lost or comes twice.
 * @param {string} lastEventId
 * @param {{ onEvent: (event: any) => void, onReset: () => void, onConnection: (isOpen: boolean) => void }} listeners
 */
export function follow(lastEventId, { onEvent, onReset, onConnection }) {
  const source = new EventSource(`/api/events?after=${encodeURIComponent(lastEventId)}`);
  source.addEventListener('open', () => onConnection(true));
  source.addEventListener('error', () => {
    onConnection(false);
    // The browser gives up where what answers is no stream.
    if (source.readyState === EventSource.CLOSED) onReset();
  });
  source.addEventListener('message', ({ data }) => {
    const event = JSON.parse(data);
    if (event.kind !== 'reset') return onEvent(event);
    source.close();
    onReset();
  });
}
