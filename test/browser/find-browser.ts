import { existsSync } from 'node:fs';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Chromium or Chrome: CHROMIUM_PATH, else where it usually is; undefined where there is none, which is said aloud. */
export function findBrowser(): string | undefined {
  const given = process.env.CHROMIUM_PATH;
  const found = (given === undefined ? usualPlaces : [given]).find((path) => existsSync(path));
  if (found === undefined) {
    const looked = given === undefined ? usualPlaces.join(', ') : `CHROMIUM_PATH ${given}`;
    process.stderr.write(
      `The browser tests are skipped: there is no Chromium (${looked}). Install it, or set CHROMIUM_PATH.\n`,
    );
  }
  return found;
}
