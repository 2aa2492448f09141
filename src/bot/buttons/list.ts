import { articleButton } from './article.ts';
import { articlesButton } from './articles.ts';
import { askButton } from './ask.ts';
import type { BotButton } from './button.ts';
import { citeButton } from './cite.ts';
import { exampleButton } from './example.ts';
import { feedsButton } from './feeds.ts';
import { forgetButton } from './forget.ts';
import { offerButton } from './offer.ts';
import { rateButton } from './rate.ts';
import { removeButton } from './remove.ts';
import { searchedButton } from './searched.ts';
import { setButton } from './set.ts';
import { subscriptionsButton } from './subscriptions.ts';
import { summariseButton } from './summarise.ts';
import { summaryButton } from './summary.ts';

/** Every button that tells the bot something. */
export const buttons: readonly BotButton[] = [
  exampleButton,
  articlesButton,
  articleButton,
  citeButton,
  askButton,
  rateButton,
  searchedButton,
  summaryButton,
  summariseButton,
  subscriptionsButton,
  setButton,
  forgetButton,
  offerButton,
  feedsButton,
  removeButton,
];
