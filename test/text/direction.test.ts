import { describe, expect, it } from 'vitest';
import {
  findFirstStrongDirection,
  isolate,
  isolateIfNeeded,
  startLine,
  stripDirectionControls,
} from '../../src/text/direction.ts';

describe('findFirstStrongDirection', () => {
  it('goes by the first letter, past digits and punctuation', () => {
    expect(findFirstStrongDirection('1. «قال» said')).toBe('rtl');
    expect(findFirstStrongDirection('1. "said" قال')).toBe('ltr');
    expect(findFirstStrongDirection('\u05D0b')).toBe('rtl');
  });

  it('counts marks and flags', () => {
    expect(findFirstStrongDirection('\u200Fa')).toBe('rtl');
    expect(findFirstStrongDirection('\u200Eب')).toBe('ltr');
    expect(findFirstStrongDirection('\u{1F1F9}\u{1F1F7} تركيا')).toBe('ltr');
  });

  it('gives nothing where nothing is strong', () => {
    expect(findFirstStrongDirection('٢٢ + 22 😀')).toBeUndefined();
  });
});

describe('stripDirectionControls', () => {
  it('removes marks, embeddings, overrides, isolates and zero-width spaces', () => {
    expect(stripDirectionControls('\uFEFFa\u200E\u200F\u061C\u202A\u202E\u2066\u2069\u200Bب')).toBe('aب');
  });

  it('keeps joiners, which words and emoji need', () => {
    expect(stripDirectionControls('می\u200Cرود 👨\u200D👩')).toBe('می\u200Cرود 👨\u200D👩');
  });
});

describe('isolate', () => {
  it('opens by the language, or by the first strong character', () => {
    expect(isolate('NATO', 'en')).toBe('\u2066NATO\u2069');
    expect(isolate('سوريا', 'ar')).toBe('\u2067سوريا\u2069');
    expect(isolate('NATO')).toBe('\u2068NATO\u2069');
  });

  it('cannot be closed or opened from inside', () => {
    expect(isolate('a\u2069b\u202E')).toBe('\u2068ab\u2069');
  });
});

describe('isolateIfNeeded', () => {
  it('isolates what runs against its surroundings and nothing else', () => {
    expect(isolateIfNeeded('NATO', 'ar')).toBe('\u2068NATO\u2069');
    expect(isolateIfNeeded('سوريا', 'en')).toBe('\u2068سوريا\u2069');
    expect(isolateIfNeeded('سوريا', 'ar')).toBe('سوريا');
    expect(isolateIfNeeded('NATO', 'en')).toBe('NATO');
    expect(isolateIfNeeded('22', 'ar')).toBe('22');
  });

  it('looks at the text, not at marks in it', () => {
    expect(isolateIfNeeded('\u200FNATO', 'ar')).toBe('\u2068NATO\u2069');
  });
});

describe('startLine', () => {
  it('puts one mark before an Arabic line that would not run right to left', () => {
    expect(startLine('NATO: بيان', 'ar')).toBe('\u200FNATO: بيان');
    expect(startLine('• 22', 'ar')).toBe('\u200F• 22');
    expect(startLine('\u2066NATO\u2069 بيان', 'ar')).toBe('\u200F\u2066NATO\u2069 بيان');
    expect(startLine('1. بيان', 'ar')).toBe('1. بيان');
  });

  it('puts one mark before an English line that begins with Arabic', () => {
    expect(startLine('سوريا is Syria', 'en')).toBe('\u200Eسوريا is Syria');
    expect(startLine('22', 'en')).toBe('22');
    expect(startLine('Syria', 'en')).toBe('Syria');
  });

  it('adds nothing a second time and nothing to an empty line', () => {
    expect(startLine(startLine('NATO', 'ar'), 'ar')).toBe('\u200FNATO');
    expect(startLine('', 'ar')).toBe('');
  });
});
