extension ReadyMapping {
  static let ddat = """
    # Government Digital and Data Profession Capability Framework

    - Publisher: UK Government Digital Service
    - Address: <https://ddat-capability-framework.service.gov.uk/>
    - Licence: Open Government Licence v3.0, Crown copyright
    - Levels: Awareness, Working, Practitioner, Expert
    - Facets: Skills
    - Grades: trainee or apprentice, junior, associate, none, senior, lead, principal, head of or chief
    - Needs are called: skills
    - Spoken of as: the government's digital and data framework
    - Absent: NOT IN USE
    - Absent: MISSING
    - Absent: This skill level is currently not defined.
    - Not read: Skill Level Description, Role Type, Roles that require Skill

    The tables that the framework's site offers for download: roles with their skills, and skills with their levels. A role
    that has no levels stands under its own name.

    ## Role levels and their skills

    - Role: Role Level else Role
    - Group: Role
    - About: Role Level Description else Role Description
    - Responsibilities: Role Level Description else Role Description
    - Needs: Skill Name
    - Level: Skill Level

    ## Skills

    - Competency: Skill Name
    - About: Skill Description
    - Awareness: Awareness
    - Working: Working
    - Practitioner: Practitioner
    - Expert: Expert

    ## Families of roles

    - Role: Role Level else Role
    - Family: Role Family

    ## Who is in a family

    - Groups: Family
    - Question: Which roles are in the {group} family?
    - Answer: These roles are in the {group} family of the framework.
    - Also asked: roles in {group}
    - Also asked: {group} roles
    - Also asked: which roles are there in {group}
    - Also asked: list the roles of the {group} family
    - Also asked: what jobs belong to {group}
    - Also asked: who works in {group}
    - All: Which families of roles are there?
    - All also asked: what role families are there
    - All also asked: list the role families
    - All also asked: which families does the framework have
    - All also asked: what job families do you know
    - All also asked: all role families

    ## language/concepts.md

    ~~~
    # Concepts

    ## For asking

    ### competency-word

    - competency, competencies, competence, competences, subject, topics, area, areas, discipline, disciplines, skill, skills
    ~~~

    ## intents/which-family.md

    ~~~
    # Family

    - About: role
    - Inherits: role
    - Answer: lists: Family

    Which family of the framework a role belongs to.

    ## Sure signs

    - `(which|what) [role|job] (family|families) ... <role>`
    - `<role> ... (which|what) [role|job] family`
    - `[role|job] family of [a|an|the] <role>`
    - `^ [and|ok] (which|what) [role|job] family [is that|then] $`

    ## Patterns

    - `<role> ... family`
    - `family ... <role>`

    ## Examples

    - Which family does a {role} belong to?
    - What role family is a {role} in?
    - In which family is a {role}?
    - family of a {role}
    - which family of roles is the {role} in
    - To which job family does a {role} belong?
    - the role family of a {role} please
    - {role}: which family?
    - what job family is the {role} in
    - which role family has the {role}
    - and the family of the {role}?
    - what family is {role} in
    ~~~

    ## conversations/publisher.md

    ~~~
    # Conversations: Skills and levels

    ## 1

    User: What does somebody at {level} level do in {competency}?

    - intent: requirements

    ## 2

    User: what is a person who is {level} in {competency} able to do

    - intent: requirements

    ## 3

    User: What can people do who are at {level} level in {competency}?

    - intent: requirements

    ## 4

    User: {competency} at {level} level, what does that look like

    - intent: requirements

    ## 5

    User: What does a {role} need to be able to do for {competency}?

    - intent: requirements

    ## 6

    User: What is expected of a {role} in {competency}?

    - intent: requirements

    ## 7

    User: what does {competency} ask of a {role}

    - intent: requirements

    ## 8

    User: Which roles need {competency} at {level} level?

    - intent: profile

    ## 9

    User: which level of {competency} does a {role} need

    - intent: profile

    ## 10

    User: How good should a {role} be at {competency}?

    - intent: profile

    ## 11

    User: who has to know about {competency}

    - intent: profile

    ## 12

    User: Does a {role} have to be {level} in anything?

    - intent: profile
    ~~~

    ## voice.md

    ~~~
    # Voice

    ## Needs

    ### profile.competency

    - These roles need {competency}, each at the level that stands beside it.

    ### requirements.role-only

    - These are the skills of {a role}.

    ## Headings

    ### heading.competency

    - Skills

    ### listing.role

    - These are the {count} roles of the framework.

    ### listing.competency

    - These are the {count} skills of the framework.

    ### listing.many

    - There are {count}. Ask “Which families of roles are there?” for a part of the roles, “What is …?” for one of them, or run “tim list” for all.

    ### listing.level

    - A skill has {count} levels, from the lowest to the highest.

    ### closing.listing

    - Ask what a role does, which skills it needs, or what a skill means at each level.

    ## Families

    ### which-family

    - This is the family of {a role}.

    ### choice.which-family

    - Which family {subject} belongs to

    ## Scope

    ### refusal.outside

    - I don't know: that is outside my field, which is the roles and skills of the government's digital and data profession.

    ### small-talk

    - I am happy to chat, though what I know are the roles and skills of the government's digital and data profession.

    ### passages

    - I have no answer written for that. This is what the framework says that comes nearest.

    ### clarify.subject.requirements

    - For which role or skill? Name one, and a level if you like.

    ### clarify.subject

    - I need to know about whom or what. Name a role or a skill.

    ### assumed.competency

    - You named no skill, so I took {competency} from what you describe.

    ### refusal.again

    - I don't know that either. I can say what a role does and which skills it needs, what a skill means at each level, and what comes after a role.

    ### ask.role

    - What does {a name} do?
    - Which skills does {a name} need, and at which level?
    ~~~

    """
}
