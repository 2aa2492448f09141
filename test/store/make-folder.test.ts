import { existsSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder } from '../../src/store/make-folder.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sanad-folder-'));
});
afterEach(() => rmSync(root, { recursive: true }));

describe('making a folder', () => {
  it.each(['data', join('deep', 'down', 'data'), join('بيانات', 'سند')])('makes %s, and is content with it', (path) => {
    makeFolder(join(root, path));
    makeFolder(join(root, path));
    expect(statSync(join(root, path)).isDirectory()).toBe(true);
  });

  it('says so where a file stands in the way', () => {
    writeFileSync(join(root, 'file'), '');
    expect(() => makeFolder(join(root, 'file'))).toThrow(/^EEXIST/);
    expect(() => makeFolder(join(root, 'file', 'data'))).toThrow(/^ENOTDIR/);
  });

  it('says so where a link leads nowhere', () => {
    symlinkSync(join(root, 'missing'), join(root, 'link'));
    expect(() => makeFolder(join(root, 'link', 'data'))).toThrow(/^EEXIST/);
    expect(existsSync(join(root, 'missing'))).toBe(false);
  });

  it.runIf(existsSync('/proc/self'))('ends where the file system takes no folders', () => {
    expect(() => makeFolder('/proc/sanad/data')).toThrow(/^ENOENT/);
  });
});
