from langgraph.graph import END, START, StateGraph

from .models import coder, critic, planner, router, writer


def route(state: dict) -> str:
    return router.invoke(state["question"]).content.strip().lower()


graph = StateGraph(dict)
graph.add_node("plan", lambda state: {"plan": planner.invoke(state["question"]).content})
graph.add_node("code", lambda state: {"answer": coder.invoke(state["plan"]).content})
graph.add_node("write", lambda state: {"answer": writer.invoke(state["plan"]).content})
graph.add_conditional_edges(START, route)
graph.add_edge("write", END)
