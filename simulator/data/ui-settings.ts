import type { Pictures } from "./pictures.js";
import type { Schemas } from "./schemas.js";

/** Look of the user interface; the fonts are stand-ins, as nobody renders them. */
export function createUiSettings(pictures: Pictures): Schemas["ui_settings_config"] {
  const icon = pictures.qr.base64;
  const font = (weight: string): string => Buffer.from(`font:${weight}`).toString("base64");
  return {
    title: "Watcher simulator",
    brand: "Simulator",
    product: "Watcher",
    colors: { background: "#ffffff", primary: "#1565c0", secondary: "#ffb300" },
    company_info: { address: "1 Sample Street", business_hours: "Mo-Fr 9:00-18:00", phone: "+15550000000" },
    default_locale: "en",
    locales: ["en", "ru", "ja", "ar"],
    favicons: { "16": icon, "32": icon, "48": icon, "64": icon, "128": icon },
    fonts: { light: font("light"), regular: font("regular"), medium: font("medium") },
    map: {
      provider: "osm",
      url: "https://tiles.example.com/{z}/{x}/{y}.png",
      api_key: "demo-map-key",
      center: { latitude: 48.8566, longitude: 2.3522 },
    },
  };
}
