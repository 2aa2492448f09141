import { describeAnyUpdate } from './describe-any-update.ts';

describeAnyUpdate(10);
