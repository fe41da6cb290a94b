extension ReadyMapping {
  static let onet = """
    # O*NET

    - Publisher: U.S. Department of Labor, Employment and Training Administration
    - Address: <https://www.onetonline.org/>
    - Licence: Creative Commons Attribution 4.0
    - Levels: Unrated, Level 1 from 0, Level 2 from 1.5, Level 3 from 2.5, Level 4 from 3.5, Level 5 from 4.5, Level 6 from 5.5, Level 7 from 6.5
    - Importances: Extremely important from 4.5, Very important from 3.5, Important from 2.5, Somewhat important from 1.5, Not important from 0
    - Weighing: 3
    - Facets: Skills, Knowledge, Attributes
    - Knowledge also called: field of knowledge, fields of knowledge
    - Attributes also called: work style, work styles
    - Names in brackets: yes
    - Singular: yes
    - Not read: soc, element_id_or_task_id

    Occupations, what they do, and which skills, knowledge and work styles they need, how much and at which level. Figures
    are kept as they are; the levels round them, and the words for importance are those of O*NET's own scale. Work styles
    have no level there.

    ## Occupations

    - When: kind = description
    - Role: occupation
    - About: level_or_text

    ## Titles

    - When: kind = reported title
    - Role: occupation
    - Also called: level_or_text

    ## Tasks

    - When: kind = task
    - Role: occupation
    - Responsibilities: level_or_text

    ## Job zones

    - When: kind = job zone
    - Role: occupation
    - Job zone: Job Zone {importance}

    ## Skills

    - When: kind = skill
    - Role: occupation
    - Needs: element
    - Kind: kind
    - Meaning: {element} is one of the skills by which O*NET describes occupations.
    - Importance: importance
    - Level: level_or_text
    - Figures: Importance {importance} of 5, level {level_or_text} of 7.
    - Skills: {element}: importance {importance} of 5, level {level_or_text} of 7.

    ## Knowledge

    - When: kind = knowledge
    - Role: occupation
    - Needs: element
    - Kind: kind
    - Meaning: {element} is one of the areas of knowledge by which O*NET describes occupations.
    - Importance: importance
    - Level: level_or_text
    - Figures: Importance {importance} of 5, level {level_or_text} of 7.
    - Knowledge: {element}: importance {importance} of 5, level {level_or_text} of 7.

    ## Work styles

    - When: kind = work style
    - Role: occupation
    - Needs: element
    - Kind: kind
    - Meaning: {element} is one of the work styles by which O*NET describes occupations.
    - Importance: importance
    - Level: "Unrated"
    - Figures: Importance {importance} of 5; O*NET rates no level of work styles.
    - Attributes: {element}: importance {importance} of 5.

    ## Zones

    - Groups: Job zone
    - Question: Which occupations are in {group}?
    - Answer: These occupations are in {group}.
    - Also asked: {group}
    - Also asked: occupations in {group}
    - Also asked: which jobs belong to {group}
    - Also asked: list the occupations of {group}

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
