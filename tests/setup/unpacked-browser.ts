import { findBrowser } from "./browser";

/** Unpacks the browser once, before files that run side by side would each find it half-written. */
export default async function setup() {
  await findBrowser();
}
