import { test } from "vitest";
import { adultJourney } from "../setup/journey/adult-journey";

test("The same way without JavaScript", () =>
  adultJourney({ language: "en", context: { javaScriptEnabled: false }, until: "enrolled" }));
