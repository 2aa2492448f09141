import { readBoolean, readInteger, readJson, readText } from '../parameters.ts';
import { badRequest, conflict } from '../refusal.ts';
import type { UpdateType } from '../world/update-queue.ts';
import { defineMethod, type Call, type Methods } from './method.ts';

const maxLimit = 100;
const maxTimeoutSeconds = 50;
const maxSecretUnits = 256;
const webhookPorts = new Set(['', '80', '88', '443', '8443']);
const isLoopback = /^(?:127\.0\.0\.1|\[::1\]|localhost)$/;

/** getMe, getUpdates, setWebhook, deleteWebhook, getWebhookInfo. */
export const updateMethods: Methods = {
  getMe: defineMethod('', ({ world }) => world.bot),
  getUpdates: defineMethod('offset limit timeout allowed_updates', getUpdates),
  setWebhook: defineMethod(
    'url max_connections allowed_updates drop_pending_updates secret_token ip_address',
    setWebhook,
  ),
  deleteWebhook: defineMethod('drop_pending_updates', deleteWebhook),
  getWebhookInfo: defineMethod('', ({ world }) => world.webhook.info()),
};

function getUpdates({ world, parameters, signal }: Call): unknown {
  if (world.webhook.isSet) throw conflict(webhookIsActive);
  allowUpdates({ world, parameters });
  return world.updates.poll({
    offset: readInteger(parameters, 'offset'),
    limit: clamp(readInteger(parameters, 'limit') ?? maxLimit, 1, maxLimit),
    timeoutSeconds: clamp(readInteger(parameters, 'timeout') ?? 0, 0, maxTimeoutSeconds),
    signal,
  });
}

const webhookIsActive =
  "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}

/** What is not said stays as it was. */
function allowUpdates({ world, parameters }: Pick<Call, 'world' | 'parameters'>): void {
  const types = readJson(parameters, 'allowed_updates', 'allowed updates');
  if (Array.isArray(types)) world.updates.allow(types as readonly UpdateType[]);
}

/** An empty address deletes the webhook. Loopback addresses may be plain http on any port, others as at Telegram. */
function setWebhook(call: Call): unknown {
  const { world, parameters } = call;
  const url = readText(parameters, 'url').trim();
  if (url === '') return deleteWebhook(call);
  checkAddress(url);
  const secretToken = readText(parameters, 'secret_token');
  if (secretToken.length > maxSecretUnits) throw badRequest('secret token is too long');
  if (!/^[A-Za-z0-9_-]*$/.test(secretToken)) throw badRequest('secret token contains unallowed characters');
  allowUpdates(call);
  if (readBoolean(parameters, 'drop_pending_updates')) world.updates.clear();
  world.updates.interrupt('terminated by setWebhook request');
  world.webhook.set({
    url,
    secretToken,
    maxConnections: clamp(readInteger(parameters, 'max_connections') ?? 40, 1, 100),
  });
  return true;
}

function checkAddress(address: string): void {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url) throw badRequest('bad webhook: invalid webhook URL specified');
  if (isLoopback.test(url.hostname)) return;
  if (url.protocol !== 'https:') throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
  if (!webhookPorts.has(url.port)) {
    throw badRequest('bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443');
  }
}

function deleteWebhook({ world, parameters }: Call): unknown {
  if (readBoolean(parameters, 'drop_pending_updates')) world.updates.clear();
  world.webhook.set(undefined);
  return true;
}
