/** Path and query of a request, whatever its host; undefined where they are none. */
export function parsePath(target = '/'): URL | undefined {
  // The path may begin with two slashes, which must not be taken for the name of a host.
  const address = `http://localhost${target}`;
  return URL.canParse(address) ? new URL(address) : undefined;
}
