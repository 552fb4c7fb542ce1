export {linkedGroups, type LinkedGroups} from "./linked-groups.js";
