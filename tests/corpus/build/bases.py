"""Two reports whose figures differ from column to column, for the cases that show how a file is made: whatever a reader gets
wrong there, moves a figure to a place where it is seen. All their ties hold."""

from .report import Report


def qingshi_2022():
    """A town's report in the form of 2021."""
    return Report(
        "临川县青石镇人民政府", 2022, 2021,
        disclosure=dict(rules="0 0 0", normative_documents="4 1 27", licensing="318", penalties="46", enforcement="5",
                        fees="12.35"),
        applications=dict(
            received="21 6 1 2 0 3 33", carried_in="2 1 0 0 0 0 3", granted="8 2 1 0 0 1 12",
            granted_in_part="2 1 0 0 0 0 3", refused_by_law="1 0 0 0 0 0 1", refused_third_party="0 1 0 0 0 0 1",
            refused_internal_affairs="1 0 0 0 0 1 2", refused_enforcement_file="2 0 0 0 0 0 2",
            unavailable_not_held="3 1 0 2 0 0 6", unavailable_unclear="1 0 0 0 0 0 1",
            not_processed_petition="2 0 0 0 0 0 2", not_processed_repeat="1 0 0 0 0 0 1",
            not_processed_confirm="0 0 0 0 0 1 1", otherwise_not_corrected="0 1 0 0 0 0 1",
            otherwise_other="1 0 0 0 0 0 1", handled="22 6 1 2 0 3 34", carried_out="1 1 0 0 0 0 2"),
        disputes=dict(reconsideration="2 0 1 1 4", suit_direct="1 0 0 0 1", suit_after="0 1 0 2 3"))


def yunxi_2020():
    """A city archive's report in the form of 2019."""
    return Report(
        "云溪市档案局", 2020, 2019,
        disclosure=dict(rules="0 0 0", normative_documents="2 3 16", licensing="12 -1 57", other_services="5 2 31",
                        penalties="20 0 8", enforcement="3 1 0", fees="2 -2", procurement="7 251000"),
        applications=dict(
            received="10 3 0 0 1 2 16", carried_in="1 0 0 0 0 0 1", granted="4 1 0 0 0 1 6",
            granted_in_part="1 0 0 0 1 0 2", refused_by_law="0 1 0 0 0 0 1", refused_process="1 0 0 0 0 0 1",
            unavailable_not_held="2 1 0 0 0 1 4", unavailable_needs_making="1 0 0 0 0 0 1",
            not_processed_petition="1 0 0 0 0 0 1", handled="10 3 0 0 1 2 16", carried_out="1 0 0 0 0 0 1"),
        disputes=dict(reconsideration="1 1 0 0 2", suit_direct="0 0 0 1 1"))
