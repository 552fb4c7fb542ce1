import {choose, cumulate} from "../chance/distributions.js";
import {stream} from "../chance/random.js";
import {customerRef, instant, type PureOptions, type PureWorld} from "./pure-world.js";

export const journeyChannels = ["sms", "email", "telegram"] as const;

/** A first-order Markov chain of clicked touches; rows: from; columns: the channels, then a visit, then nothing. */
export const journeyParameters = {
  start: [0.5, 0.3, 0.2],
  transitions: [
    [0.1, 0.25, 0.1, 0.2, 0.35],
    [0.15, 0.1, 0.2, 0.15, 0.4],
    [0.05, 0.1, 0.15, 0.4, 0.3]
  ]
};

/** A touch follows the one before after this many days, within every window of a click. */
const stepDays = 1;

interface Journey {
  touches: number[];
  converts: boolean;
}

const start = cumulate(journeyParameters.start);
const transitions = journeyParameters.transitions.map(cumulate);

function journey(seed: number, index: number): Journey {
  const rng = stream(seed, "journeys", index);
  const touches = [choose(rng, start)];
  for (;;) {
    const next = choose(rng, transitions[touches[touches.length - 1] ?? 0] ?? []);
    if (next >= journeyChannels.length) return {touches, converts: next === journeyChannels.length};
    touches.push(next);
  }
}

/** The probability that a journey converts when one channel (or none) leads nowhere; solved by iterating the chain. */
function conversion(without: number | null): number {
  const visit = journeyChannels.length;
  let reaches = journeyChannels.map(() => 0);
  for (let step = 0; step < 500; step++) {
    reaches = journeyParameters.transitions.map((row, from) => {
      if (from === without) return 0;
      return reaches.reduce((sum, reach, to) => sum + (row[to] ?? 0) * reach, row[visit] ?? 0);
    });
  }
  return reaches.reduce(
    (sum, reach, channel) => sum + (journeyParameters.start[channel] ?? 0) * reach,
    0
  );
}

/** One journey for each customer, with the removal effect of every channel known. */
export function journeysWorld({seed, customers}: PureOptions): PureWorld {
  const whole = conversion(null);
  const messageId = (index: number, n: number): string => `${customerRef(index)}-${n}`;
  const sentOn = (index: number, n: number): number => (index % 300) + n * stepDays;
  return {
    entities: {
      messages: {
        columns: ["message_id", "channel", "customer_ref", "sent_at"],
        *rows() {
          for (let i = 0; i < customers; i++) {
            for (const [n, channel] of journey(seed, i).touches.entries()) {
              yield [
                messageId(i, n),
                journeyChannels[channel] ?? "other",
                customerRef(i),
                instant(sentOn(i, n))
              ];
            }
          }
        }
      },
      message_events: {
        columns: ["message_id", "kind", "occurred_at"],
        *rows() {
          for (let i = 0; i < customers; i++) {
            for (const n of journey(seed, i).touches.keys()) {
              yield [messageId(i, n), "clicked", instant(sentOn(i, n) + 0.01)];
            }
          }
        }
      },
      receipts: {
        columns: ["receipt_id", "sold_at", "customer_ref", "net_amount"],
        *rows() {
          for (let i = 0; i < customers; i++) {
            const {touches, converts} = journey(seed, i);
            if (converts)
              yield [
                customerRef(i),
                instant(sentOn(i, touches.length - 1) + 0.2),
                customerRef(i),
                10_000
              ];
          }
        }
      }
    },
    truth: {
      parameters: journeyParameters,
      channels: journeyChannels,
      conversion_rate: whole,
      removal_effects: Object.fromEntries(
        journeyChannels.map((channel, i) => [channel, 1 - conversion(i) / whole])
      )
    }
  };
}
