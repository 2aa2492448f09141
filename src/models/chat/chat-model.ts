import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import {
  HumanMessage,
  SystemMessage,
  type AIMessage,
  type AIMessageChunk,
  type UsageMetadata,
} from '@langchain/core/messages';
import type { ChatReply, ChatRequest, JsonShape, TokenUsage } from '../../domain/chat.ts';
import { HttpFailure, type ProviderName } from '../provider/http-failure.ts';
import { createProviderFetch } from '../provider/provider-fetch.ts';
import { toBrokenOff, toNonsense, toProviderError } from '../provider/to-provider-error.ts';

/** How a provider is made to answer in JSON; see LangChain's `withStructuredOutput`. */
export type JsonMethod = 'jsonSchema' | 'functionCalling';

/** What a provider has to give: LangChain's chat model for one call. */
export interface ChatProvider {
  readonly name: ProviderName;
  readonly id: string;
  /** The first one that the server takes is kept to. */
  readonly jsonMethods: readonly [JsonMethod, ...JsonMethod[]];
  /** Must not retry by itself, and must reach the network by `fetch` only. */
  readonly open: (call: ChatCall) => BaseChatModel;
}

export interface ChatCall {
  readonly maxOutputTokens: number;
  /** Of what is sent. */
  readonly inputChars: number;
  readonly fetch: typeof fetch;
}

/** A piece of a streamed text, or what the call used. */
export type ChatPart = { readonly text: string } | { readonly usage: TokenUsage };

/** A provider without anything above it: no limit, no second try. Errors are `ProviderError`s. */
export interface BareChatModel {
  readonly id: string;
  readonly name: ProviderName;
  complete(request: ChatRequest, signal?: AbortSignal): Promise<ChatReply>;
  stream(request: ChatRequest, signal?: AbortSignal): AsyncIterable<ChatPart>;
}

/** Any LangChain chat model as one that streams, answers in JSON and fails in sentences. */
export function createChatModel(provider: ChatProvider): BareChatModel {
  const { name, id, jsonMethods } = provider;
  let method = 0;
  const open = ({ system, user, maxOutputTokens }: ChatRequest, signal?: AbortSignal) =>
    provider.open({
      maxOutputTokens,
      inputChars: system.length + user.length,
      fetch: createProviderFetch(name, signal),
    });

  async function completeJson(request: ChatRequest, json: JsonShape, signal?: AbortSignal): Promise<ChatReply> {
    try {
      return await askForJson(
        open(request, signal),
        { request, json, method: jsonMethods[method] ?? jsonMethods[0] },
        provider,
      );
    } catch (error) {
      const failure = toFailure(name, error, signal);
      const isUnknownToServer = failure instanceof HttpFailure && (failure.status === 400 || failure.status === 422);
      if (!isUnknownToServer || method + 1 >= jsonMethods.length) throw failure;
      method += 1;
      return completeJson(request, json, signal);
    }
  }

  return {
    id,
    name,
    async complete(request, signal) {
      if (request.json) return completeJson(request, request.json, signal);
      try {
        const message = await open(request, signal).invoke(toMessages(request), signal && { signal });
        return toReply(name, message, request);
      } catch (error) {
        throw toFailure(name, error, signal);
      }
    },
    async *stream(request, signal) {
      try {
        yield* readStream(name, await open(request, signal).stream(toMessages(request), signal && { signal }), request);
      } catch (error) {
        throw toFailure(name, error, signal);
      }
    },
  };
}

function toFailure(name: ProviderName, error: unknown, signal?: AbortSignal): unknown {
  return signal?.aborted ? signal.reason : toProviderError(name, error);
}

function toMessages({ system, user }: ChatRequest) {
  return [new SystemMessage(system), new HumanMessage(user)];
}

interface JsonQuestion {
  readonly request: ChatRequest;
  readonly json: JsonShape;
  readonly method: JsonMethod;
}

async function askForJson(model: BaseChatModel, question: JsonQuestion, { name }: ChatProvider): Promise<ChatReply> {
  const { request, json, method } = question;
  const structured = model.withStructuredOutput(
    { title: json.name, ...json.schema },
    { name: json.name, method, includeRaw: true },
  );
  const { raw, parsed } = (await structured.invoke(toMessages(request))) as { raw: AIMessage; parsed: unknown };
  if (parsed === null || parsed === undefined) throw toNonsense(name, 'what is not the JSON it was asked for');
  const text = JSON.stringify(parsed);
  return { text, usage: toUsage(raw.usage_metadata, request, text.length) };
}

function toReply(name: ProviderName, message: AIMessage, request: ChatRequest): ChatReply {
  const text = toText(message);
  if (text.trim() === '') throw toNonsense(name, 'no text');
  return { text, usage: toUsage(message.usage_metadata, request, text.length) };
}

/** What ends without a word on why it ended was cut off: a gateway closes the connection in the same way as an end. */
async function* readStream(
  name: ProviderName,
  chunks: AsyncIterable<AIMessageChunk>,
  request: ChatRequest,
): AsyncGenerator<ChatPart> {
  let chars = 0;
  let isEnded = false;
  let told: UsageMetadata | undefined;
  for await (const chunk of chunks) {
    const text = toText(chunk);
    chars += text.length;
    if (chars > request.maxOutputTokens * mostCharsPerToken) throw toNonsense(name, 'more than it was asked for');
    isEnded ||= tellsEnd(chunk);
    told = joinUsage(told, chunk.usage_metadata);
    if (text !== '') yield { text };
  }
  yield { usage: toUsage(told, request, chars) };
  if (!isEnded) throw toBrokenOff(name);
  if (chars === 0) throw toNonsense(name, 'no text');
}

const mostCharsPerToken = 50;

/** Whatever a server sends that is not text, such as thoughts and calls of tools, is left out. */
function toText({ content }: AIMessage | AIMessageChunk): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content.map((block) => ('text' in block && typeof block.text === 'string' ? block.text : '')).join('');
}

/** By the names of OpenAI, Ollama and Anthropic. */
function tellsEnd({ response_metadata: metadata, additional_kwargs: others }: AIMessageChunk): boolean {
  return [metadata['finish_reason'], metadata['done_reason'], metadata['stop_reason'], others['stop_reason']].some(
    (reason) => typeof reason === 'string',
  );
}

/** Anthropic tells the tokens in parts, those of the answer more than once, and the last time all of them. */
function joinUsage(before: UsageMetadata | undefined, more: UsageMetadata | undefined): UsageMetadata | undefined {
  if (before === undefined || more === undefined) return before ?? more;
  const larger = (key: 'input_tokens' | 'output_tokens' | 'total_tokens') => Math.max(before[key], more[key]);
  return {
    input_tokens: larger('input_tokens'),
    output_tokens: larger('output_tokens'),
    total_tokens: larger('total_tokens'),
  };
}

const charsPerToken = 3;

/** What was told, else an estimate. */
function toUsage(told: Partial<UsageMetadata> | undefined, request: ChatRequest, outputChars: number): TokenUsage {
  const inputChars = request.system.length + request.user.length;
  return {
    inputTokens: toCount(told?.input_tokens) ?? Math.ceil(inputChars / charsPerToken),
    outputTokens: toCount(told?.output_tokens) ?? Math.ceil(outputChars / charsPerToken),
  };
}

function toCount(told: unknown): number | undefined {
  return typeof told === 'number' && Number.isFinite(told) && told > 0 ? told : undefined;
}
