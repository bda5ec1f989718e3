"""The choices of the format, each with the other ways in which schools write it."""

from __future__ import annotations

from planpage.model.fields import Choice


class Stage(Choice):
    """The stages of the cycle, in order."""

    ASSESS = "assess", "assessment"
    PLAN = "plan", "planning"
    DO = "do", "doing"
    REVIEW = "review", "reviewing"
    LEARN = "learn", "learning"


class Side(Choice):
    """Which side of the table a person sits on."""

    FAMILY = "family", "parent", "carer", "home", "child"
    STAFF = "staff", "school", "teacher", "setting"
    OUTSIDE = "outside", "external", "specialist", "other professional"


class Level(Choice):
    """How much support, from what every child gets to what few need."""

    UNIVERSAL = "universal", "quality first teaching", "wave 1", "ordinarily available"
    TARGETED = "targeted", "wave 2", "sen support"
    TARGETED_PLUS = "targeted plus", "targeted+", "sen support plus"
    SPECIALIST = "specialist", "wave 3", "ehcp", "ehc plan"


class Reason(Choice):
    """Why there is a plan (SEND Code of Practice 2015, 6.17 and 6.18)."""

    PROGRESS = "progress in learning", "learning", "progress", "educational progress"
    WIDER = "wider development", "development"
    SOCIAL = "social needs", "social", "social development"


class NeedArea(Choice):
    """The four broad areas of need (SEND Code of Practice 2015, 6.28 to 6.35)."""

    COMMUNICATION = "communication and interaction", "C&I", "communication", "SLCN", "ASC"
    COGNITION = "cognition and learning", "C&L", "cognition", "learning"
    SEMH = (
        "social, emotional and mental health",
        "SEMH",
        "social emotional and mental health",
        "mental health",
    )
    SENSORY = "sensory and physical", "S&P", "sensory and/or physical", "sensory", "physical", "PD"


class OutcomeArea(Choice):
    """What kind of change an outcome is."""

    LEARNING = "learning", "academic", "progress"
    DEVELOPMENT = "development", "wider development", "developmental", "independence"
    BEHAVIOUR = "behaviour", "behavior"
    SOCIAL = "social", "social needs", "emotional", "friendships"


class EvidenceSource(Choice):
    """Where a piece of evidence comes from."""

    TEACHER = "teacher assessment", "teacher", "class teacher", "assessment"
    OBSERVATION = "observation", "observations", "watching"
    PROGRESS = "progress", "tracking", "attainment", "data", "attainment and progress"
    BEFORE = "earlier progress", "previous attainment", "previous progress", "previous school"
    BEHAVIOUR = "behaviour", "behaviour data", "behavior"
    PEERS = (
        "comparison with others of the age",
        "peers",
        "comparison with peers",
        "national data",
        "comparison",
    )
    PARENTS = "parents", "parent", "family", "home", "carer", "carers"
    PARENTS_REPORT = "parents' own report", "private report", "independent report"
    CHILD = "child", "pupil", "young person", "student"
    SUPPORT_STAFF = "support staff", "teaching assistant", "TA", "LSA", "key worker"
    PSYCHOLOGIST = "educational psychologist", "EP", "psychologist", "educational psychology"
    HEALTH = (
        "health",
        "NHS",
        "doctor",
        "paediatrician",
        "therapist",
        "speech and language therapist",
    )
    SOCIAL_CARE = "social care", "social worker", "social services"
    OUTSIDE = "outside advice", "outside", "external", "specialist teacher", "specialist"


class ViewHow(Choice):
    """The way in which somebody gave their view."""

    TALK = "talk", "talking", "said", "conversation", "spoken", "meeting"
    WRITING = "writing", "written", "letter", "form", "email"
    DRAWING = "drawing", "drew", "picture"
    FILM = "film", "video", "filmed"
    PICTURES = "chosen pictures", "pictures", "symbols", "talking mats", "photos"
    WATCHED = "watched by an adult", "watched", "observed", "observation"


class SupportKind(Choice):
    """What kind of support it is."""

    STRATEGY = "classroom strategy", "strategy", "adaptive teaching", "quality first teaching"
    SMALL_GROUP = "small group", "group", "intervention group", "group work"
    ONE_TO_ONE = "one to one", "1:1", "1-1", "individual", "one-to-one"
    EQUIPMENT = "equipment", "resource", "aid", "technology"
    SPECIALIST = "specialist", "therapy", "outside", "external"


class BehaviourStage(Choice):
    """The stages that a behaviour plan has steps for."""

    CALM = "calm", "green", "settled"
    EARLY_SIGNS = "early signs", "amber", "early", "anxious"
    CRISIS = "crisis", "red"
    RECOVERY = "recovery", "blue", "after", "recovering"


class Result(Choice):
    """How far an outcome or a target was reached. Never "failed"."""

    MET = "met", "achieved", "reached", "yes", "done"
    PARTLY = "partly", "partly met", "partially met", "partially", "nearly"
    NOT_YET = "not yet", "not met", "not achieved", "no", "emerging"


class AsPlanned(Choice):
    """Whether support was given as the plan said."""

    YES = "yes", "as planned", "fully"
    PARTLY = "partly", "mostly", "sometimes", "some"
    NO = "no", "not given"


class Difference(Choice):
    """How much difference support made."""

    LOT = "a lot", "lots", "a big difference", "big"
    SOME = "some", "a little", "a bit", "a small difference"
    NONE = "none yet", "none", "no difference", "not yet", "no"


class Decision(Choice):
    """What happens with a piece of support after the review."""

    CONTINUE = "continue", "keep", "carry on", "leave as is", "go on"
    CHANGE_LITTLE = "change a little", "small change", "adjust", "tweak"
    CHANGE_LOT = "change a lot", "big change", "change"
    STOP = "stop", "end", "come to an end", "finish"


class NextStep(Choice):
    """What follows a review."""

    ANOTHER_CYCLE = "another cycle", "new cycle", "continue", "next cycle", "another plan"
    EVERYDAY = (
        "everyday teaching is enough",
        "quality first teaching",
        "everyday teaching",
        "QFT",
        "needs met",
    )
    REFERRAL = "referral", "refer", "refer to another service", "ask a specialist"
    EHC = (
        "ask about an EHC needs assessment",
        "EHC needs assessment",
        "EHCNA",
        "EHCP",
        "ask for an EHC needs assessment",
    )


class Joins(Choice):
    """How the child takes part in a meeting."""

    ALL = "all of it", "all", "yes", "whole meeting"
    START = "the start", "start", "beginning", "part"
    NO = "another way", "no", "not this time", "views sent"


class Gets(Choice):
    """What a reader gets."""

    SUMMARY = "summary", "one page", "one-page"
    FULL = "full", "full plan", "everything"
    OWN = "own page", "my page"
    STAFF = "staff page", "staff"


class PageFormat(Choice):
    """In what form a reader wants the plan."""

    PHONE = "phone", "web", "online", "screen"
    PAPER = "paper", "print", "printed"
    LARGE_PRINT = "large print", "large", "big print"


class CheckLevel(Choice):
    """How strict a check is at this school."""

    OFF = "off", "no", "ignore"
    INFORMATION = "information", "info"
    ADVICE = "advice", "warning", "on", "yes"
    ERROR = "error", "strict"
