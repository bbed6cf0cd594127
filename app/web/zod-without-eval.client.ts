import { config } from "zod/v4/core";

// Zod asks whether it may compile code as soon as a schema is made; the content policy refuses and reports it. Imported
// before everything else in the browser, so that it never asks.
config({ jitless: true });
