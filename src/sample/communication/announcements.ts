import {parseDay, type Day} from "../time/days.js";

/** Something told to everybody. */
export interface Announcement {
  id: string;
  channel: "site" | "social" | "telegram_channel" | "poster" | "leaflet";
  from: Day;
  to: Day;
  reach: number;
  cost: number;
  sharedCode: string | null;
  /** Secret: the visit rate of everybody, member or not, is multiplied by 1 + lift on its days. */
  lift: number;
}

type Row = [
  id: string,
  channel: Announcement["channel"],
  from: string,
  to: string,
  reach: number,
  cost: number,
  code: string | null,
  lift: number
];

const rows: Row[] = [
  ["A01", "poster", "2024-10-07", "2024-10-20", 9000, 1_500_000, null, 0.05],
  ["A02", "social", "2024-12-10", "2024-12-20", 24000, 2_400_000, "YANGI25", 0.12],
  ["A03", "telegram_channel", "2025-03-14", "2025-03-21", 6100, 0, "NAVRUZ25", 0.08],
  ["A04", "leaflet", "2025-06-02", "2025-06-15", 15000, 3_100_000, null, 0],
  ["A05", "social", "2025-09-01", "2025-09-07", 21000, 1_900_000, "SENTABR", 0.06],
  ["A06", "poster", "2025-12-08", "2025-12-21", 12000, 1_800_000, null, 0.1],
  ["A07", "telegram_channel", "2026-03-14", "2026-03-21", 8800, 0, "NAVRUZ26", 0.08],
  ["A08", "site", "2026-05-04", "2026-05-17", 3500, 300_000, null, 0.02]
];

const all: Announcement[] = rows.map(([id, channel, from, to, reach, cost, sharedCode, lift]) => ({
  id,
  channel,
  from: parseDay(from),
  to: parseDay(to),
  reach,
  cost,
  sharedCode,
  lift
}));

/** The announcements that begin between two days. */
export function announcementsBetween(first: Day, last: Day): Announcement[] {
  return all.filter(({from}) => from >= first && from <= last);
}
