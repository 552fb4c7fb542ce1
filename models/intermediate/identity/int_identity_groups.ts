import {linkedGroups} from "../../../src/identity/index.js";
import {computed, integer} from "../../../src/model/index.js";
import {intIdentityLinks as links} from "./int_identity_links.js";

export const intIdentityGroups = computed({
  name: "int_identity_groups",
  grain: ["node_id"],
  doc: "One row per identifier that is linked to another; one that stands alone is a group of its own.",
  refs: {links},
  columns: {
    node_id: integer("The identifier."),
    group_id: integer("The smallest identifier that it is linked to, through however many others.")
  },
  inputs: (db) => ({links: db.selectFrom("links").select(["from_node_id", "to_node_id"])}),
  compute: ({links}) => {
    const {node, group} = linkedGroups(links.from_node_id, links.to_node_id);
    return {node_id: node, group_id: group};
  }
});
