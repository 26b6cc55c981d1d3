import type { Place } from '../data/walk';

/** Where something is missing, and an error says why. */
export class Explained {
  /** Those that are not looked at yet: nobody asks for them unless a null is where none may be. */
  private readonly fresh: Place[] = [];
  private readonly places = new Set<string>();
  /** All that those places are in, and they themselves. */
  private readonly around = new Set<string>();

  add(places: readonly Place[]): void {
    for (const place of places) this.fresh.push(place);
  }

  /** Whether what is missing at a place is explained by what is missing above it, or in it. */
  covers(place: Place): boolean {
    this.look();
    const names = namesAlong(place);
    return this.around.has(names.at(-1) ?? ROOT) || names.some((name) => this.places.has(name));
  }

  private look(): void {
    for (const place of this.fresh.splice(0)) {
      const names = namesAlong(place);
      this.places.add(names.at(-1) ?? ROOT);
      for (const name of names) this.around.add(name);
    }
  }
}

const ROOT = '';

/** What a place and all that it is in are called, from the root on. */
function namesAlong(place: Place): string[] {
  const names = [ROOT];
  for (const step of place) names.push(`${names.at(-1)}.${step}`);
  return names;
}
