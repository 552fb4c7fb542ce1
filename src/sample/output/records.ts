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
 * over the first `size` of the bytes into the rest: copying within one buffer is the cheapest way to move many small
 * records.
 */
export function inOrder(bytes: Buffer, size: number, from: Moment, to: Moment): Buffer {
  const places = new Float64Array(to - from + 1);
  let count = 0;
  for (let at = 0; at < size; count++) {
    const next = bytes.readUInt32LE(at) - from + 1;
    const length = bytes.readUInt32LE(at + 4);
    places[next] = (places[next] ?? 0) + length;
    at += recordHeader + length;
  }
  for (let minute = 1; minute < places.length; minute++)
    places[minute] = (places[minute] ?? 0) + (places[minute - 1] ?? 0);
  for (let at = 0; at < size;) {
    const minute = bytes.readUInt32LE(at) - from;
    const start = at + recordHeader;
    at = start + bytes.readUInt32LE(at + 4);
    const place = places[minute] ?? 0;
    bytes.copyWithin(size + place, start, at);
    places[minute] = place + at - start;
  }
  return bytes.subarray(size, 2 * size - count * recordHeader);
}
