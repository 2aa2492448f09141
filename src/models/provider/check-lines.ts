import type { ProviderName } from './http-failure.ts';
import { toNonsense } from './to-provider-error.ts';

/** A `fetch` whose answers are JSON, one value a line; anything else ends them, before a library prints it. */
export function checkLines(name: ProviderName, inner: typeof fetch): typeof fetch {
  return async (...request) => {
    const { body, status, headers } = await inner(...request);
    const lines = body?.pipeThrough(new TextDecoderStream()).pipeThrough(createLineCheck(name));
    return new Response(lines?.pipeThrough(new TextEncoderStream()) ?? null, { status, headers });
  };
}

function createLineCheck(name: ProviderName): TransformStream<string, string> {
  let rest = '';
  return new TransformStream({
    transform(text, controller) {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (isJson(line)) controller.enqueue(`${line}\n`);
        else return controller.error(toNonsense(name, 'what is not JSON'));
      }
    },
    flush(controller) {
      if (isJson(rest)) controller.enqueue(rest);
      else controller.error(toNonsense(name, 'what is not JSON'));
    },
  });
}

function isJson(line: string): boolean {
  if (line.trim() === '') return true;
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
