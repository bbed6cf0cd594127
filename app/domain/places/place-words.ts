import { type Language, type Trilingual, textIn } from "../languages";

/** A place in words: "IT and data · Information Technology"; a track has no unit, a volunteers' place is its unit. */
export function placeWords(place: { title: Trilingual; unit: Trilingual | null }, language: Language): string {
  const title = textIn(place.title, language);
  const unit = place.unit && textIn(place.unit, language);
  return unit === null || unit === title ? title : `${title} · ${unit}`;
}
