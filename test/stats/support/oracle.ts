import {expect} from "vitest";
import {sharedText} from "./shared.js";

/** A file of reference figures. */
export function oracle<Figures>(name: string): Figures {
  return JSON.parse(sharedText(`oracles/${name}`)) as Figures;
}

/** Fails unless `actual` lies within a relative distance of `expected`. */
export function expectClose(actual: number, expected: number, relative = 1e-9): void {
  const error = Math.abs(actual - expected) / Math.abs(expected || 1);
  expect(error, `${actual} against ${expected}`).toBeLessThanOrEqual(relative);
}
