import type {Moment} from "../time/days.js";

/** Bytes before each record of a run: its moment (4) and its length (4). */
export const recordHeader = 8;

/** Writes the header of a record. */
export function writeHeader(bytes: Buffer, place: number, moment: Moment, length: number): void {
  bytes.writeUInt32LE(moment, place);
  bytes.writeUInt32LE(length, place + 4);
}

/**
 * The records of some days in order of time and without their headers; equal moments keep their order. A counting sort
 * of the first `size` bytes into the rest: copying within one buffer is the cheapest way to move many small records.
 */
export function inOrder(bytes: Buffer, size: number, from: Moment, to: Moment): Buffer {
  const {places, total} = placesOf(bytes, size, from, to);
  for (let at = 0; at < size;) {
    const minute = bytes.readUInt32LE(at) - from;
    const start = at + recordHeader;
    at = start + bytes.readUInt32LE(at + 4);
    const place = places[minute] ?? 0;
    bytes.copyWithin(size + place, start, at);
    places[minute] = place + at - start;
  }
  return bytes.subarray(size, size + total);
}

/** Where the records of each minute belong, and the bytes of all of them without their headers. */
function placesOf(
  bytes: Buffer,
  size: number,
  from: Moment,
  to: Moment
): {places: Float64Array; total: number} {
  const places = new Float64Array(to - from);
  for (let at = 0; at < size;) {
    const minute = bytes.readUInt32LE(at) - from;
    const length = bytes.readUInt32LE(at + 4);
    places[minute] = (places[minute] ?? 0) + length;
    at += recordHeader + length;
  }
  return {places, total: accumulate(places)};
}

/** Turns lengths into the places where each begins; returns the sum. */
export function accumulate(lengths: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < lengths.length; i++) {
    const length = lengths[i] ?? 0;
    lengths[i] = sum;
    sum += length;
  }
  return sum;
}
