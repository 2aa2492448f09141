import { openChatModel } from '../../../src/models/chat/registry.ts';
import { toJsonReply, type ProviderReply } from '../../fakes/provider-server.ts';

/** How a provider says things: what its server was seen to send. */
export interface ChatDialect {
  readonly provider: string;
  readonly path: string;
  readonly toWhole: (text: string) => ProviderReply;
  /** The pieces of a stream; the last chunk is what tells its end. */
  readonly toStream: (...texts: readonly string[]) => ProviderReply;
  /** In the way of JSON mode, or of a call of a tool. */
  readonly toJson: Readonly<Partial<Record<'schema' | 'tool', (name: string, json: string) => ProviderReply>>>;
  readonly toError: (status: number, code: string, headers?: Readonly<Record<string, string>>) => ProviderReply;
}

export const open = ({ provider }: ChatDialect, baseUrl: string) =>
  openChatModel({ provider, model: 'small', baseUrl, apiKey: 'key-of-the-test' });

const eventStream = { 'content-type': 'text/event-stream' };

const openAi: ChatDialect = {
  provider: 'openai',
  path: '/chat/completions',
  toWhole: (content) => toJsonReply(toCompletion({ role: 'assistant', content, refusal: null }, 'stop')),
  toStream: (...texts) => ({
    headers: eventStream,
    chunks: [
      toEvent(toDelta({ role: 'assistant', content: '' })),
      ...texts.map((content) => toEvent(toDelta({ content }))),
      toEvent(toDelta({}, 'stop')) +
        toEvent({ ...toDelta({}), choices: [], usage: { prompt_tokens: 20, completion_tokens: 5, total_tokens: 25 } }) +
        'data: [DONE]\n\n',
    ],
  }),
  toJson: {
    schema: (_name, content) => toJsonReply(toCompletion({ role: 'assistant', content, refusal: null }, 'stop')),
    tool: (name, json) => {
      const call = { id: 'call_1', type: 'function', function: { name, arguments: json } };
      return toJsonReply(toCompletion({ role: 'assistant', content: null, tool_calls: [call] }, 'tool_calls'));
    },
  },
  toError: (status, code, headers = {}) =>
    toJsonReply(
      { error: { message: 'You said: WORDS OF A PERSON', type: 'some_error', param: null, code } },
      { status, headers },
    ),
};

function toCompletion(message: object, finish: string) {
  const usage = { prompt_tokens: 20, completion_tokens: 5, total_tokens: 25 };
  const choices = [{ index: 0, message, logprobs: null, finish_reason: finish }];
  return { id: 'chatcmpl-1', object: 'chat.completion', created: 1_760_000_000, model: 'small', choices, usage };
}

function toDelta(delta: object, finish: string | null = null) {
  const choices = [{ index: 0, delta, logprobs: null, finish_reason: finish }];
  return { id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1_760_000_000, model: 'small', choices };
}

function toEvent(data: object): string {
  return `data: ${JSON.stringify(data)}\n\n`;
}

const ollama: ChatDialect = {
  provider: 'ollama',
  path: '/api/chat',
  toWhole: (text) => toLines(toOllamaMessage({ content: text })),
  toStream: (...texts) => toLines(...texts.map((content) => toOllamaMessage({ content }))),
  toJson: {
    schema: (_name, content) => toLines(toOllamaMessage({ content })),
  },
  toError: (status, code, headers = {}) => toJsonReply({ error: code }, { status, headers }),
};

function toLines(...messages: readonly object[]): ProviderReply {
  const end = {
    ...toOllamaMessage({ content: '' }),
    done: true,
    done_reason: 'stop',
    total_duration: 500_000_000,
    load_duration: 1_000_000,
    prompt_eval_count: 20,
    prompt_eval_duration: 100_000_000,
    eval_count: 5,
    eval_duration: 300_000_000,
  };
  const chunks = [...messages, end].map((message) => `${JSON.stringify(message)}\n`);
  return { headers: { 'content-type': 'application/x-ndjson' }, chunks };
}

function toOllamaMessage(message: object) {
  return {
    model: 'small',
    created_at: '2026-01-01T00:00:00Z',
    message: { role: 'assistant', ...message },
    done: false,
  };
}

const anthropic: ChatDialect = {
  provider: 'anthropic',
  path: '/v1/messages',
  toWhole: (text) => toJsonReply(toAnthropicMessage([{ type: 'text', text }], 'end_turn')),
  toStream: (...texts) => ({
    headers: eventStream,
    chunks: [
      toNamedEvent({
        type: 'message_start',
        message: { ...toAnthropicMessage([], null), usage: { input_tokens: 20, output_tokens: 1 } },
      }) +
        toNamedEvent({ type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } }) +
        toNamedEvent({ type: 'ping' }),
      ...texts.map((text) =>
        toNamedEvent({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text } }),
      ),
      toNamedEvent({ type: 'content_block_stop', index: 0 }) +
        toNamedEvent({
          type: 'message_delta',
          delta: { stop_reason: 'end_turn', stop_sequence: null },
          usage: { output_tokens: 5 },
        }) +
        toNamedEvent({ type: 'message_stop' }),
    ],
  }),
  toJson: {
    tool: (name, json) => {
      let input: unknown = json;
      try {
        input = JSON.parse(json);
      } catch {
        // Garbage travels as it is.
      }
      return toJsonReply(toAnthropicMessage([{ type: 'tool_use', id: 'toolu_1', name, input }], 'tool_use'));
    },
  },
  toError: (status, type, headers = {}) =>
    toJsonReply({ type: 'error', error: { type, message: 'You said: WORDS OF A PERSON' } }, { status, headers }),
};

function toAnthropicMessage(content: readonly object[], reason: string | null) {
  const usage = { input_tokens: 20, output_tokens: 5 };
  return {
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    model: 'small',
    content,
    stop_reason: reason,
    stop_sequence: null,
    usage,
  };
}

function toNamedEvent(data: { readonly type: string; readonly [key: string]: unknown }): string {
  return `event: ${data.type}\n${toEvent(data)}`;
}

export const chatDialects: readonly ChatDialect[] = [openAi, ollama, anthropic];
