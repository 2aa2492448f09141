import type { Message } from 'grammy/types';

/** A recording that somebody sent, as Telegram describes it. */
export interface SentRecording {
  readonly fileId: string;
  readonly name: string;
  readonly contentType: string;
  readonly seconds: number;
  /** As far as Telegram tells. */
  readonly bytes: number;
}

/** The recording of a message; undefined where there is none. */
export function findRecording({ voice, audio }: Message): SentRecording | undefined {
  const file = voice ?? audio;
  if (file === undefined) return undefined;
  const { file_id: fileId, mime_type: contentType = 'audio/ogg', duration: seconds, file_size: bytes = 0 } = file;
  return { fileId, contentType, seconds, bytes, name: `recording.${endings.get(contentType) ?? 'ogg'}` };
}

/** Servers tell the format by the name; Telegram's own recordings are Ogg, whose files they know by this ending only. */
const endings: ReadonlyMap<string, string> = new Map([
  ['audio/mpeg', 'mp3'],
  ['audio/mp3', 'mp3'],
  ['audio/mp4', 'm4a'],
  ['audio/x-m4a', 'm4a'],
  ['audio/wav', 'wav'],
  ['audio/x-wav', 'wav'],
  ['audio/webm', 'webm'],
  ['audio/flac', 'flac'],
]);
