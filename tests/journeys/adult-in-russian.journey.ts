import { test } from "vitest";
import { adultJourney } from "../setup/journey/adult-journey";

test("The way in Russian, up to the submission", () => adultJourney({ language: "ru", until: "submitted" }));
