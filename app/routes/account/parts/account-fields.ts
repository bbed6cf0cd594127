import { z } from "zod";

/** A password, old or new: how a new one should be, identity says. */
export const PASSWORD = z.string({ error: "password.required" });
