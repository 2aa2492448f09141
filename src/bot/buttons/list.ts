import { articlesButton } from './articles.ts';
import type { BotButton } from './button.ts';
import { exampleButton } from './example.ts';
import { subscriptionsButton } from './subscriptions.ts';
import { summaryButton } from './summary.ts';

/** Every button that tells the bot something. */
export const buttons: readonly BotButton[] = [exampleButton, articlesButton, summaryButton, subscriptionsButton];
