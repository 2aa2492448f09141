import { listGivenNames, settings, type ConfigSources } from './config.ts';
import { editDistance } from './text/edit-distance.ts';

/** Names that are set and are no settings, but nearly: a sentence for each. */
export function findMisspeltSettings(sources: ConfigSources): readonly string[] {
  const names = Object.values(settings).map(({ name }) => name);
  const known = new Set(names.flatMap((name) => [name, `${name}_FILE`]));
  return listGivenNames(sources).flatMap((given) => {
    const meant = known.has(given) ? undefined : names.find((name) => isNear(given, name));
    return meant === undefined ? [] : [`${given} is set, but there is no such setting. ${meant} may be meant.`];
  });
}

/** Letters that may differ: of short names fewer, because a machine has many names of its own. */
function isNear(given: string, name: string): boolean {
  const limit = name.length < longName ? 1 : 2;
  return editDistance(given, name, limit) <= limit;
}

const longName = 8;
