extension ReadyMapping {
  /// How people ask of O*NET, and how Tim speaks of it.
  static let onetTalk = """
    ## language/concepts.md

    ~~~
    # Concepts

    ## For asking

    ### competency-word

    - competency, competencies, competence, competences, subject, topics, area, areas, discipline, disciplines, skill, skills, work style, work styles
    ~~~

    ## intents/which-zone.md

    ~~~
    # Job zone

    - About: role
    - Inherits: role
    - Answer: lists: Job zone

    In which job zone an occupation is: how much preparation it takes, from 1 (little) to 5 (extensive).

    ## Sure signs

    - `(which|what) job zone ... <role>`
    - `<role> ... (which|what) [job] zone`
    - `job zone (of|for) [a|an|the] <role>`
    - `^ [and|ok] (which|what) job zone [is that|then] $`

    ## Patterns

    - `<role> ... job zone`
    - `job zone ... <role>`

    ## Examples

    - Which job zone does a {role} belong to?
    - What job zone is a {role} in?
    - In which job zone is a {role}?
    - job zone of a {role}
    - which job zone is the {role} in
    - To which job zone does a {role} belong?
    - the job zone of a {role} please
    - {role}: which job zone?
    - what zone is the {role} in
    - which job zone has the {role}
    - and the job zone of the {role}?
    - what job zone is {role} in
    ~~~

    ## language/publisher.md

    ~~~
    # Words of the publisher

    What O*NET calls a role.

    ## Contractions

    - occupation: role, occupations: roles
    ~~~

    ## conversations/publisher.md

    ~~~
    # Conversations: Importance and level

    ## 1

    User: How important is {competency} for a {role}?

    - intent: profile

    ## 2

    User: how much does {competency} matter for a {role}

    - intent: profile

    ## 3

    User: Does a {role} need {competency}?

    - intent: profile

    ## 4

    User: who needs {competency} most

    - intent: profile

    ## 5

    User: What is the importance of {competency} for a {role}?

    - intent: profile

    ## 6

    User: At what level does a {role} need {competency}?

    - intent: profile

    ## 7

    User: {role} {competency}

    - intent: profile

    ## 8

    User: Which roles require knowledge of {competency}?

    - intent: profile

    ## 9

    User: how good at {competency} does a {role} have to be

    - intent: profile
    ~~~

    ## voice.md

    ~~~
    # Voice

    ## Words

    ### facet.attributes

    - work styles

    ### facet.knowledge

    - areas of knowledge

    ## Needs

    ### weight

    - For {a role}, {competency} is {importance}.

    ### profile.role

    - These are the skills, areas of knowledge and work styles of {a role}, with the importance of each and the level, where O*NET rates one.

    ### profile.competency

    - These occupations need {competency}, those first for which it is most important.

    ### requirements.role-only

    - These are the {facets} of {a role}, the most important first.

    ### level.beyond

    - {level} is more than O*NET finds usual for {a role} in {competency}, which is {usual}.

    ## Tasks and zones

    ### responsibilities

    - These are the tasks of {a role}.

    ### which-zone

    - This is the job zone of {a role}: how much preparation it takes, from 1 (little) to 5 (extensive).

    ### choice.which-zone

    - In which job zone {a subject} is

    ## Headings

    ### heading.main-duties

    - Main tasks

    ### heading.role

    - Occupations

    ### heading.competency

    - Skills, knowledge and work styles

    ### heading.shared-competencies

    - What both need

    ### listing.role

    - These are the {count} occupations I know.

    ### listing.competency

    - These are the {count} skills, areas of knowledge and work styles I know.

    ### listing.level

    - Skills and knowledge have levels from 1 to 7, to which O*NET's figures are rounded; work styles are not rated by level.

    ### closing.listing

    - Ask what an occupation does, what it needs, or who needs a skill.

    ## Scope

    ### refusal.outside

    - I don't know: that is outside my field, which is what occupations do and need by O*NET.

    ### small-talk

    - I am happy to chat, though what occupations do and need by O*NET is what I know.

    ### refusal.again

    - I don't know that either. I can say what an occupation does, which skills, knowledge and work styles it needs and how important each is, and who needs one of them.

    ### clarify.name

    - “{name}” is a title of more than one occupation. Which do you mean?

    ### clarify.subject

    - I need to know about whom or what. Name an occupation, a skill, an area of knowledge or a work style.

    ### clarify.subject.requirements

    - For which occupation? Name one by its title, or any of the titles that people report.

    ### clarify.subject.comparison

    - Which two occupations should I compare?

    ### ask.role

    - What does {a name} do?
    - What skills does {a name} need?
    - What work styles does {a name} need?

    ### ask.competency

    - What is {name}?
    - Which occupations need {name}?
    ~~~

    """
}
