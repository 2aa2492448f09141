import { createHash } from 'node:crypto';

/** Equal for questions of the same words about the same thing; the words cannot be read in it. */
export function toReplyDigest(question: string, about: string | undefined): string {
  return createHash('sha256')
    .update(JSON.stringify([question, about ?? null]))
    .digest('base64url');
}
