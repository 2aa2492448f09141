import { describe, expect, it } from 'vitest';
import { isOwnName } from '../../../src/playground/server/own-name.ts';

describe('the name that a request calls this machine by', () => {
  it.each([
    ['localhost:8080', '127.0.0.1'],
    ['LocalHost', '127.0.0.1'],
    ['127.0.0.1:8080', '127.0.0.1'],
    ['127.1.2.3:80', '127.0.0.1'],
    ['[::1]:8080', '::1'],
    ['192.168.1.5:8080', '192.168.1.5'],
    ['[fe80::1]:8080', 'FE80::1'],
    ['sanad.lan:8080', 'Sanad.lan'],
    ['192.168.1.5:8080', '0.0.0.0'],
    ['[2001:db8::7]:8080', '::'],
    ['localhost:9000', '0.0.0.0'],
  ])('is its own: %s, listening on %s', (header, listenedOn) => {
    expect(isOwnName(header, listenedOn)).toBe(true);
  });

  it.each([
    ['evil.example:8080', '127.0.0.1'],
    ['evil.example:8080', '0.0.0.0'],
    ['127.0.0.1.evil.example', '0.0.0.0'],
    ['localhost.evil.example:8080', '127.0.0.1'],
    ['evil.example#localhost:8080', '127.0.0.1'],
    ['localhost@evil.example', '::'],
    ['192.168.1.5:8080', '127.0.0.1'],
    ['[]:8080', '0.0.0.0'],
    ['', '0.0.0.0'],
    [undefined, '127.0.0.1'],
  ])('is none: %s, listening on %s', (header, listenedOn) => {
    expect(isOwnName(header, listenedOn)).toBe(false);
  });
});
