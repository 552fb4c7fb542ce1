export {linkedGroups} from "./linked-groups.js";
