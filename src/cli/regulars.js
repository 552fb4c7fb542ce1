#!/usr/bin/env node
// TypeScript runs as it is written: tsx translates each file when it is first imported.
import {register} from "tsx/esm/api";

register();
await import("./main.ts");
