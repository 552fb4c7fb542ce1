import {defineLoader} from "../../src/ingest/index.js";

export default defineLoader({
  name: "complete_journey/campaigns",
  doc: "Which household was mailed which campaign of The Complete Journey. No date is kept: the campaign's start counts.",
  headers: ["campaign_id", "household_id"],
  files: /^campaigns[^/]*$/i,
  mode: "upsert",
  entities: {
    messages: {
      message_id: {sql: "campaign_id || '/' || household_id"},
      campaign_id: "campaign_id",
      customer_ref: "household_id",
      channel: {const: "print"}
    }
  }
});
