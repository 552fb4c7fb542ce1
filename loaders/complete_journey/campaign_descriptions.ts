import {defineLoader} from "../../src/ingest/index.js";

export default defineLoader({
  name: "complete_journey/campaign_descriptions",
  doc: "Campaigns of The Complete Journey; the last day counts as a whole.",
  headers: ["campaign_id", "campaign_type", "start_date", "end_date"],
  format: {timeZone: "America/New_York"},
  mode: "upsert",
  entities: {
    campaigns: {
      campaign_id: "campaign_id",
      name: {sql: "'Campaign ' || campaign_id || ' · ' || campaign_type"},
      starts_at: "start_date",
      ends_at: {sql: "end_date || ' 23:59:59'"}
    }
  }
});
