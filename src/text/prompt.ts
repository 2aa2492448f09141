/** A piece of somebody's text, as data for a language model. */
export interface FencedText {
  /** Letters and digits; what the model names it by. */
  readonly id: string;
  /** What it is, such as a title and a date; one line. */
  readonly about: string;
  readonly text: string;
}

/** What goes into a prompt: words on one line, a number, or texts behind fences. */
export type PromptValue = string | number | readonly FencedText[];

export interface RenderedPrompt {
  readonly system: string;
  readonly user: string;
}

/** A text for a language model, with places for what changes. */
export interface Prompt {
  /** What it is for, such as `answer`. */
  readonly use: string;
  readonly language: string;
  /** Names of what goes in. */
  readonly variables: readonly string[];
  /** @throws Error when a value is missing, or one is given that does not go in. */
  render(values: Readonly<Record<string, PromptValue>>): RenderedPrompt;
}

/**
 * Reads a prompt: front matter (`use`, `language`, and under `in` a line for each variable), then `# System` and `# User`, in which
 * `{{name}}` stands for a value.
 * @throws Error when it has another form, or its places are not those that the front matter names.
 */
export function parsePrompt(markdown: string): Prompt {
  const [, head = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/su.exec(markdown) ?? [];
  const [, system = '', user = ''] = /^\s*# System\n(.*?)\n# User\n(.*)$/su.exec(body) ?? [];
  const variables = [...head.matchAll(/^ {2}(\w+): \S/gmu)].map(([, name = '']) => name);
  const used = new Set([...`${system}${user}`.matchAll(place)].map(([, name = '']) => name));
  const prompt = { use: readField(head, 'use'), language: readField(head, 'language'), variables };
  if (system.trim() === '' || user.trim() === '') throw new Error(`The prompt ${prompt.use} lacks # System or # User.`);
  const wrong = [
    ...variables.filter((name) => !used.has(name)),
    ...[...used].filter((name) => !variables.includes(name)),
  ];
  if (wrong.length > 0)
    throw new Error(`In the prompt ${prompt.use} text and front matter differ: ${wrong.join(', ')}.`);
  return {
    ...prompt,
    render(values) {
      const given = Object.keys(values);
      const missing = variables.filter((name) => !given.includes(name));
      const unknown = given.filter((name) => !variables.includes(name));
      if (missing.length > 0) throw new Error(`The prompt ${prompt.use} needs ${missing.join(', ')}.`);
      if (unknown.length > 0) throw new Error(`The prompt ${prompt.use} does not know ${unknown.join(', ')}.`);
      // All at once, so that a place within a value stays what it is.
      const fill = (text: string) => text.trim().replace(place, (_, name: string) => toText(values[name] ?? ''));
      return { system: fill(system), user: fill(user) };
    },
  };
}

/** `{{name}}`. */
const place = /\{\{(\w+)\}\}/gu;

function readField(head: string, field: string): string {
  const value = new RegExp(`^${field}: (\\w+)$`, 'mu').exec(head)?.[1];
  if (value === undefined) throw new Error(`The front matter of a prompt lacks ${field}.`);
  return value;
}

function toText(value: PromptValue): string {
  if (typeof value === 'object') return value.map(fence).join('\n\n');
  return typeof value === 'number' ? String(value) : toOneLine(value);
}

/** No value holds these two signs, so that nobody but us opens or shuts a fence. */
function fence({ id, about, text }: FencedText): string {
  if (!/^\w+$/u.test(id)) throw new Error(`A fenced text has the id "${id}", which is not letters and digits alone.`);
  const lines = text.split(lineBreaks).map(clean);
  return [`⟦${id}⟧ ${toOneLine(about)}`, ...lines.filter((line) => line !== ''), `⟦/${id}⟧`].join('\n');
}

function toOneLine(text: string): string {
  return clean(text.split(lineBreaks).join(' '));
}

const lineBreaks = /[\n\r\v\f\u0085\u2028\u2029]+/u;

/** Without the signs of fences, what cannot be seen, and the marks by which servers tell speakers apart. */
function clean(text: string): string {
  return text
    .replace(/[\u27E6\u301A\u27EA]/gu, '(')
    .replace(/[\u27E7\u301B\u27EB]/gu, ')')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, ' ')
    .replace(/<\||\|>|<\/?s>|\[\/?INST\]|<<\/?SYS>>/giu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
